/** What a person types and sees: commands, prompts, the printing of errors. Nobody knows this room. */
@NullMarked
package devrel.cli;

import org.jspecify.annotations.NullMarked;
