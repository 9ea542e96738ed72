package devrel;

import devrel.cli.App;
import devrel.cli.Env;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;

/** The process: its streams and its exit code. Nothing else touches {@code System.out}, {@code err} and {@code exit}. */
public final class Main {
    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        Env env = new Env(
                out,
                err,
                System.in,
                System.getenv(),
                Path.of("").toAbsolutePath(),
                new SystemClock(),
                Env.systemRandom());
        int exitCode = App.run(env, arguments);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }

    /** A class and no lambda: the first lambda of a process costs it as much as reading its data. */
    private static final class SystemClock implements Function<String, LocalDate> {
        @Override
        public LocalDate apply(String zone) {
            return LocalDate.now(ZoneId.of(zone));
        }
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new Stream(descriptor), false, StandardCharsets.UTF_8);
    }

    /** A stream whose reader may leave before its end, as {@code head} does, without that being a failure. */
    private static final class Stream extends FileOutputStream {
        Stream(FileDescriptor descriptor) {
            super(descriptor);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                super.write(bytes, offset, length);
            } catch (IOException failure) {
                if (!"Broken pipe".equals(failure.getMessage())) {
                    throw failure;
                }
            }
        }
    }
}
