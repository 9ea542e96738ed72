/** Reports and tables as text, Markdown, CSV and JSON, and the tool's words in Spanish and English. */
@NullMarked
package devrel.render;

import org.jspecify.annotations.NullMarked;
