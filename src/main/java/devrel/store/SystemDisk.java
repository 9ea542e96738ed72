package devrel.store;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** The file system of this machine. */
final class SystemDisk implements Disk {
    private static final Set<StandardOpenOption> ANEW = Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);

    @Override
    public Sight look(Path path) throws IOException {
        return sight(Layout.look(path));
    }

    /** What a file with these attributes is. */
    static Sight sight(@Nullable BasicFileAttributes attributes) {
        if (attributes == null) {
            return Sight.NOTHING;
        }
        if (attributes.isSymbolicLink()) {
            return Sight.LINK;
        }
        return attributes.isDirectory() ? Sight.DIRECTORY : attributes.isRegularFile() ? Sight.FILE : Sight.OTHER;
    }

    @Override
    public byte @Nullable [] read(Path file) throws IOException {
        BasicFileAttributes attributes = Layout.look(file);
        if (attributes == null) {
            return null;
        }
        try (FileInputStream stream = new FileInputStream(file.toFile())) {
            byte[] bytes = new byte[Math.toIntExact(attributes.size())];
            int read = FileText.fill(bytes, stream);
            byte[] grown = stream.readAllBytes();
            byte[] all = read == bytes.length && grown.length == 0 ? bytes : Arrays.copyOf(bytes, read + grown.length);
            System.arraycopy(grown, 0, all, read, grown.length);
            return all;
        }
    }

    /** Without holding it all: the file may be as large as what is written in its place. */
    @Override
    public String sum(Path file) throws IOException {
        if (Layout.look(file) == null) {
            return Journal.sum(null);
        }
        CRC32C checksum = new CRC32C();
        byte[] chunk = new byte[FileText.CHUNK];
        long length = 0;
        try (FileInputStream stream = new FileInputStream(file.toFile())) {
            for (int more = stream.read(chunk); more >= 0; more = stream.read(chunk)) {
                checksum.update(chunk, 0, more);
                length += more;
            }
        }
        return Journal.sum(length, checksum);
    }

    @Override
    public List<String> names(Path directory) {
        String[] names = directory.toFile().list();
        if (names == null) {
            return List.of();
        }
        Arrays.sort(names);
        return List.of(names);
    }

    @Override
    public void makeDirectory(Path directory) throws IOException {
        try {
            Files.createDirectory(directory);
        } catch (FileAlreadyExistsException madeByAnother) {
            if (look(directory) != Sight.DIRECTORY) {
                throw madeByAnother;
            }
        }
    }

    @Override
    public void write(Path fresh, byte[] content, Path like) throws IOException {
        try (FileChannel channel = FileChannel.open(fresh, ANEW)) {
            fill(channel, content);
            keepMode(like, fresh);
            channel.force(true);
        }
    }

    @Override
    public void jot(Path fresh, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(fresh, ANEW)) {
            fill(channel, content);
        }
    }

    private static void fill(FileChannel channel, byte[] content) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(content);
        while (buffer.position() < content.length) {
            buffer.limit(Math.min(content.length, buffer.position() + FileText.CHUNK));
            channel.write(buffer);
        }
    }

    private static void keepMode(Path from, Path to) throws IOException {
        PosixFileAttributeView old =
                Files.getFileAttributeView(from, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (old != null && Layout.look(from) != null) {
            Files.setPosixFilePermissions(to, old.readAttributes().permissions());
        }
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    /** Only a flushed directory keeps a new name after a power cut; Windows cannot open one and needs no such thing. */
    @Override
    public void force(Path directory) throws IOException {
        if (directory.getFileSystem().getSeparator().equals("/")) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
