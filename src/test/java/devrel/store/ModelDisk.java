package devrel.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A file system in memory that forgets: what was not forced may be gone after a power cut, as a whole or torn, and names in
 * any order that keeps what one name went through. A rename is one step, as every journalling file system has it.
 */
final class ModelDisk implements Disk {
    /** The machine stops here. */
    static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;

        PowerCut() {
            super(null, null, false, false);
        }
    }

    /** A file or a directory: its content now, and the content that a power cut leaves; null is no durable content. */
    private static final class Inode {
        private final boolean isDirectory;
        private byte[] content = {};
        private byte @Nullable [] durable;

        Inode(boolean isDirectory) {
            this.isDirectory = isDirectory;
        }

        boolean isSafe() {
            return isDirectory || Arrays.equals(content, durable);
        }
    }

    /** A change of names in one directory: from goes, to comes. */
    private record Step(
            @Nullable Path from,
            @Nullable Path to,
            @Nullable Inode inode) {
        Path directory() {
            return Objects.requireNonNull(
                    Objects.requireNonNull(to == null ? from : to).getParent());
        }

        boolean touches(Set<Path> names) {
            return from != null && names.contains(from) || to != null && names.contains(to);
        }

        void addTo(Set<Path> names) {
            if (from != null) {
                names.add(from);
            }
            if (to != null) {
                names.add(to);
            }
        }

        void apply(Map<Path, Inode> names) {
            if (from != null) {
                names.remove(from);
            }
            if (to != null && inode != null) {
                names.put(to, inode);
            }
        }
    }

    private final Map<Path, Inode> now = new LinkedHashMap<>();
    private final Map<Path, Inode> durable = new LinkedHashMap<>();
    private final List<Step> pending = new ArrayList<>();
    private final boolean forces;
    private int steps;
    private int forced;
    private int lastStep = Integer.MAX_VALUE;

    ModelDisk() {
        this(true);
    }

    /** A disk that does not mean it when it is asked to force something forgets more. */
    ModelDisk(boolean forces) {
        this.forces = forces;
    }

    /** The machine stops before the step of that number, counted from now. */
    void stopAt(int step) {
        steps = 0;
        lastStep = step;
    }

    int steps() {
        return steps;
    }

    /** How often somebody waited for the disk to confirm something. */
    int forces() {
        return forced;
    }

    private void step() {
        if (steps++ >= lastStep) {
            throw new PowerCut();
        }
    }

    /** A directory or file that was there all the time. */
    void put(Path path, byte @Nullable [] content) {
        Inode inode = new Inode(content == null);
        inode.content = content == null ? new byte[0] : content;
        inode.durable = inode.content;
        now.put(path, inode);
        durable.put(path, inode);
    }

    @Override
    public Sight look(Path path) {
        Inode inode = now.get(path);
        return inode == null ? Sight.NOTHING : inode.isDirectory ? Sight.DIRECTORY : Sight.FILE;
    }

    @Override
    public byte @Nullable [] read(Path file) throws IOException {
        Inode inode = now.get(file);
        if (inode != null && inode.isDirectory) {
            throw new FileNotFoundException(file + " (Is a directory)");
        }
        return inode == null ? null : inode.content;
    }

    @Override
    public List<String> names(Path directory) {
        List<String> names = new ArrayList<>();
        for (Path path : now.keySet()) {
            if (directory.equals(path.getParent())) {
                names.add(path.getFileName().toString());
            }
        }
        return names;
    }

    @Override
    public void makeDirectory(Path directory) {
        step();
        change(new Step(null, directory, new Inode(true)));
    }

    private void change(Step step) {
        step.apply(now);
        pending.add(step);
    }

    @Override
    public void write(Path fresh, byte[] content, Path like) throws IOException {
        jot(fresh, content);
        forced++;
        step();
        Inode inode = Objects.requireNonNull(now.get(fresh));
        inode.durable = forces ? content : inode.durable;
    }

    @Override
    public void jot(Path fresh, byte[] content) throws IOException {
        if (look(fresh) != Sight.NOTHING) {
            throw new FileAlreadyExistsException(fresh.toString());
        }
        if (look(Objects.requireNonNull(fresh.getParent())) != Sight.DIRECTORY) {
            throw new NoSuchFileException(fresh.toString());
        }
        Inode inode = new Inode(false);
        step();
        change(new Step(null, fresh, inode));
        step();
        inode.content = Arrays.copyOf(content, content.length / 2);
        step();
        inode.content = content;
    }

    /** What no careful program does: writes over what the file holds. */
    void writeOver(Path file, byte[] content) {
        Inode inode = Objects.requireNonNull(now.get(file));
        step();
        inode.content = Arrays.copyOf(content, content.length / 2);
        step();
        inode.content = content;
        step();
        inode.durable = content;
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        Inode inode = now.get(from);
        if (inode == null) {
            throw new NoSuchFileException(from.toString());
        }
        if (look(to) == Sight.DIRECTORY) {
            throw new FileAlreadyExistsException(to.toString());
        }
        step();
        change(new Step(from, to, inode));
    }

    @Override
    public void delete(Path file) {
        if (look(file) != Sight.NOTHING) {
            step();
            change(new Step(file, null, null));
        }
    }

    @Override
    public void force(Path directory) {
        step();
        forced++;
        List<Step> forced = new ArrayList<>();
        for (Step each : pending) {
            if (forces && each.directory().equals(directory)) {
                each.apply(durable);
                forced.add(each);
            }
        }
        pending.removeAll(forced);
    }

    /** Shows every disk that may be found after a power cut at this moment, but no more than that many; gives their number. */
    int afterPowerCut(int most, Consumer<ModelDisk> judge) {
        List<List<Step>> groups = groups();
        List<Inode> unsafe = unsafe();
        int[] choices = new int[groups.size() + unsafe.size()];
        int shown = 0;
        do {
            judge.accept(survivor(groups, unsafe, choices));
            shown++;
        } while (shown < most && next(choices, groups));
        return shown;
    }

    private static boolean next(int[] choices, List<List<Step>> groups) {
        for (int i = 0; i < choices.length; i++) {
            int options = i < groups.size() ? groups.get(i).size() + 1 : 3;
            choices[i] = (choices[i] + 1) % options;
            if (choices[i] > 0) {
                return true;
            }
        }
        return false;
    }

    /** Steps that share a name come to the disk in their order; those that share none in any. */
    private List<List<Step>> groups() {
        List<List<Step>> groups = new ArrayList<>();
        List<Step> rest = new ArrayList<>(pending);
        while (!rest.isEmpty()) {
            List<Step> group = new ArrayList<>();
            Set<Path> names = new HashSet<>();
            rest.get(0).addTo(names);
            boolean grows = true;
            while (grows) {
                grows = false;
                for (Step each : rest) {
                    if (!group.contains(each) && each.touches(names)) {
                        group.add(each);
                        each.addTo(names);
                        grows = true;
                    }
                }
            }
            group.sort((a, b) -> Integer.compare(pending.indexOf(a), pending.indexOf(b)));
            groups.add(group);
            rest.removeAll(group);
        }
        return groups;
    }

    private List<Inode> unsafe() {
        Set<Inode> unsafe = new HashSet<>();
        List<Inode> all = new ArrayList<>(durable.values());
        pending.forEach(step -> {
            if (step.inode() != null) {
                all.add(step.inode());
            }
        });
        List<Inode> inOrder = new ArrayList<>();
        for (Inode inode : all) {
            if (!inode.isSafe() && unsafe.add(inode)) {
                inOrder.add(inode);
            }
        }
        return inOrder;
    }

    private ModelDisk survivor(List<List<Step>> groups, List<Inode> unsafe, int[] choices) {
        Map<Path, Inode> names = new LinkedHashMap<>(durable);
        for (int i = 0; i < groups.size(); i++) {
            groups.get(i).subList(0, choices[i]).forEach(step -> step.apply(names));
        }
        ModelDisk survivor = new ModelDisk(forces);
        names.forEach((path, inode) -> {
            if (isReachable(path, names)) {
                int which = unsafe.indexOf(inode);
                survivor.put(
                        path, inode.isDirectory ? null : left(inode, which < 0 ? 2 : choices[groups.size() + which]));
            }
        });
        return survivor;
    }

    private static boolean isReachable(Path path, Map<Path, Inode> names) {
        Path parent = path.getParent();
        return parent == null || parent.getNameCount() < 1 || names.containsKey(parent) && isReachable(parent, names);
    }

    /** What was written and not forced is what it was, half of what was written, or all of it. */
    private static byte[] left(Inode inode, int choice) {
        byte[] old = inode.durable == null ? new byte[0] : inode.durable;
        return choice == 0 ? old : choice == 1 ? Arrays.copyOf(inode.content, inode.content.length / 2) : inode.content;
    }

    /** The same disk once more. */
    ModelDisk copy() {
        ModelDisk copy = new ModelDisk(forces);
        Map<Inode, Inode> twins = new LinkedHashMap<>();
        now.forEach((path, inode) -> copy.now.put(path, twin(inode, twins)));
        durable.forEach((path, inode) -> copy.durable.put(path, twin(inode, twins)));
        for (Step step : pending) {
            Inode inode = step.inode() == null ? null : twin(step.inode(), twins);
            copy.pending.add(new Step(step.from(), step.to(), inode));
        }
        return copy;
    }

    private static Inode twin(Inode inode, Map<Inode, Inode> twins) {
        return twins.computeIfAbsent(inode, key -> {
            Inode twin = new Inode(key.isDirectory);
            twin.content = key.content;
            twin.durable = key.durable;
            return twin;
        });
    }
}
