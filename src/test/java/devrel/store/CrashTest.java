package devrel.store;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Finding;
import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.store.Landing.Target;
import devrel.store.ModelDisk.PowerCut;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Writes of one and of several files, stopped before each step on a disk that forgets, found again in every state that the
 * disk may be in, and recovered: all files are old or all are new, and new if the write was acknowledged. Then the same
 * with a recovery that is stopped too, with processes that die while the machine goes on, and with failing calls. Protocols
 * that are known to be wrong must not pass.
 */
class CrashTest {
    private static final boolean DEEP = Boolean.getBoolean("devrel.deep");
    private static final int STATES = DEEP ? 700_000 : 20_000;
    private static final Path ROOT = Path.of("/model");
    private static final Layout LAYOUT = new Layout(ROOT, "data");
    private static final List<String> FILES = List.of(
            "devrel.yaml",
            "people/p-7k2m4q.yaml",
            "people/p-7k2m4r.yaml",
            "starts/2026-11.mariana.csv",
            "starts/2026-12.mariana.csv",
            "absences/2026-11.mariana.csv");

    /** What files hold; null is no file. */
    private record State(Map<Path, String> files) {
        static State of(Disk disk, Pending pending) {
            Map<Path, String> files = new LinkedHashMap<>();
            for (String name : FILES) {
                Path path = ROOT.resolve(name);
                try {
                    byte[] bytes = disk.read(pending.standing(path));
                    files.put(path, bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8));
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
            return new State(files);
        }

        static State of(Disk disk) {
            return of(disk, Pending.NOTHING);
        }

        State after(List<Target> targets) {
            Map<Path, String> after = new LinkedHashMap<>(files);
            for (Target target : targets) {
                byte[] bytes = target.after();
                after.put(target.path(), bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8));
            }
            return new State(after);
        }
    }

    /** What the states that were found were. */
    private static final class Tally {
        private int states;
        private int wrong;
        private final List<String> examples = new ArrayList<>();

        void judge(State found, List<State> allowed, ModelDisk disk) {
            states++;
            if (!allowed.contains(found) || !leftovers(disk).isEmpty()) {
                wrong++;
                if (examples.size() < 3) {
                    examples.add(found + " is none of " + allowed + leftovers(disk));
                }
            }
        }

        private static List<String> leftovers(ModelDisk disk) {
            List<String> leftovers = new ArrayList<>();
            for (String directory : List.of("", ".devrel", "people", "starts", "absences")) {
                for (String name : disk.names(ROOT.resolve(directory))) {
                    if (name.endsWith(".tmp") || name.equals("journal")) {
                        leftovers.add(directory + "/" + name);
                    }
                }
            }
            return leftovers;
        }
    }

    private static ModelDisk disk(Random random, boolean forces) {
        ModelDisk disk = new ModelDisk(forces);
        for (Path path : List.of(ROOT, ROOT.resolve(".devrel"), ROOT.resolve("people"), ROOT.resolve("starts"))) {
            disk.put(path, null);
        }
        for (String file : FILES.subList(0, 5)) {
            if (random.nextInt(4) > 0) {
                disk.put(ROOT.resolve(file), text(random));
            }
        }
        return disk;
    }

    private static byte[] text(Random random) {
        return ("content " + Integer.toHexString(random.nextInt()) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static List<Target> targets(Disk disk, Random random) {
        List<String> files = new ArrayList<>(FILES);
        Collections.shuffle(files, random);
        List<Target> targets = new ArrayList<>();
        for (String file : files.subList(0, 1 + random.nextInt(3))) {
            Path path = ROOT.resolve(file);
            byte[] before = read(disk, path);
            boolean goes = before != null && random.nextInt(4) == 0;
            targets.add(new Target(path, before, goes ? null : text(random)));
        }
        return targets;
    }

    private static byte @Nullable [] read(Disk disk, Path path) {
        try {
            return disk.read(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void land(Disk disk, List<Target> targets) {
        new Landing(disk, LAYOUT, new Journal(disk, LAYOUT)).land(targets);
    }

    private static void recover(Disk disk) {
        new Recovery(disk, LAYOUT).run(true);
    }

    /** The disk as it is when the write stops before that step; null when the write came to its end. */
    private static boolean stops(ModelDisk disk, Disk through, List<Target> targets, int step) {
        disk.stopAt(step);
        try {
            land(through, targets);
            return false;
        } catch (PowerCut cut) {
            return true;
        } finally {
            disk.stopAt(Integer.MAX_VALUE);
        }
    }

    private static Tally judge(int states, boolean forces, UnaryOperator<Disk> protocol, boolean hasJournal) {
        Tally tally = new Tally();
        for (long seed = 0; tally.states < states; seed++) {
            Random random = new Random(seed);
            ModelDisk start = disk(random, forces);
            List<Target> targets = targets(start, random);
            boolean stopped = true;
            for (int step = 0; stopped; step++) {
                ModelDisk disk = start.copy();
                State old = State.of(disk);
                Disk through = protocol.apply(disk);
                if (hasJournal) {
                    stopped = stops(disk, through, targets, step);
                } else {
                    stopped = stopsOneByOne(disk, through, targets, step);
                }
                List<State> allowed = stopped ? List.of(old, old.after(targets)) : List.of(old.after(targets));
                int point = step;
                disk.afterPowerCut(200, found -> recovered(found, allowed, random, point, tally));
            }
        }
        return tally;
    }

    private static boolean stopsOneByOne(ModelDisk disk, Disk through, List<Target> targets, int step) {
        disk.stopAt(step);
        try {
            new Landing(through, LAYOUT, null).land(targets);
            return false;
        } catch (PowerCut cut) {
            return true;
        } finally {
            disk.stopAt(Integer.MAX_VALUE);
        }
    }

    /** Readers see what recovery makes; one time in eight recovery is stopped as well. */
    private static void recovered(ModelDisk found, List<State> allowed, Random random, int step, Tally tally) {
        State seen;
        try {
            seen = State.of(found, Pending.in(LAYOUT, found));
            if (random.nextInt(8) == 0) {
                ModelDisk again = found.copy();
                again.stopAt(random.nextInt(12));
                try {
                    recover(again);
                } catch (PowerCut cut) {
                    again.stopAt(Integer.MAX_VALUE);
                }
                again.stopAt(Integer.MAX_VALUE);
                again.afterPowerCut(20, twice -> {
                    recover(twice);
                    tally.judge(State.of(twice), List.of(seen), twice);
                });
            }
            recover(found);
        } catch (Refusal refusal) {
            tally.states++;
            tally.wrong++;
            tally.examples.add("step " + step + ": " + refusal.getMessage());
            return;
        }
        tally.judge(State.of(found), allowed, found);
        assertThat(State.of(found)).as("what a reader saw before recovery").isEqualTo(seen);
    }

    @Test
    void whateverThePowerCutLeavesIsTheOldStateOrTheNewOne() {
        Tally tally = judge(STATES, true, disk -> disk, true);

        assertThat(tally.examples).isEmpty();
        assertThat(tally.wrong).isZero();
        assertThat(tally.states).isGreaterThanOrEqualTo(STATES);
    }

    @Test
    void processesThatDieOneAfterTheOtherAndThenThePowerLoseNothing() {
        Tally tally = new Tally();
        for (long seed = 0; tally.states < STATES / 4; seed++) {
            Random random = new Random(seed);
            ModelDisk disk = disk(random, true);
            for (int i = 0; i < 3; i++) {
                List<Target> targets = targets(disk, random);
                State old = State.of(disk);
                boolean died = stops(disk, disk, targets, random.nextInt(40));
                recover(disk);
                State left = State.of(disk);
                tally.judge(left, died ? List.of(old, old.after(targets)) : List.of(old.after(targets)), disk);
            }
            List<Target> targets = targets(disk, random);
            State old = State.of(disk);
            boolean stopped = stops(disk, disk, targets, random.nextInt(40));
            List<State> allowed = stopped ? List.of(old, old.after(targets)) : List.of(old.after(targets));
            disk.afterPowerCut(100, found -> recovered(found, allowed, random, 0, tally));
        }
        assertThat(tally.examples).isEmpty();
        assertThat(tally.wrong).isZero();
    }

    /** Renames that write over the old content instead. */
    private record InPlace(ModelDisk disk) implements Disk {
        @Override
        public Sight look(Path path) {
            return disk.look(path);
        }

        @Override
        public byte @Nullable [] read(Path file) throws IOException {
            return disk.read(file);
        }

        @Override
        public List<String> names(Path directory) {
            return disk.names(directory);
        }

        @Override
        public void makeDirectory(Path directory) {
            disk.makeDirectory(directory);
        }

        @Override
        public void write(Path fresh, byte[] content, Path like) throws IOException {
            disk.write(fresh, content, like);
        }

        @Override
        public void jot(Path fresh, byte[] content) throws IOException {
            disk.jot(fresh, content);
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
            byte[] content = disk.read(from);
            if (disk.look(to) == Sight.NOTHING || content == null) {
                disk.rename(from, to);
            } else {
                disk.writeOver(to, content);
                disk.delete(from);
            }
        }

        @Override
        public void delete(Path file) {
            disk.delete(file);
        }

        @Override
        public void force(Path directory) {
            disk.force(directory);
        }
    }

    @Test
    void writingOverTheOldContentIsCaught() {
        assertThat(judge(2_000, true, disk -> new InPlace((ModelDisk) disk), true).wrong)
                .isPositive();
    }

    @Test
    void forcingNothingIsCaught() {
        assertThat(judge(2_000, false, disk -> disk, true).wrong).isPositive();
    }

    @Test
    void renamingSeveralFilesWithoutAJournalIsCaught() {
        assertThat(judge(2_000, true, disk -> disk, false).wrong).isPositive();
    }

    /** Fails the call of that number, and all later ones if it is broken for good. */
    private static final class FaultyDisk implements Disk {
        private final ModelDisk disk;
        private final int first;
        private final boolean forGood;
        private int calls;

        FaultyDisk(ModelDisk disk, int first, boolean forGood) {
            this.disk = disk;
            this.first = first;
            this.forGood = forGood;
        }

        private void call() throws IOException {
            int call = calls++;
            if (call == first || forGood && call > first) {
                throw new IOException("Input/output error");
            }
        }

        @Override
        public Sight look(Path path) throws IOException {
            call();
            return disk.look(path);
        }

        @Override
        public byte @Nullable [] read(Path file) throws IOException {
            call();
            return disk.read(file);
        }

        @Override
        public List<String> names(Path directory) throws IOException {
            call();
            return disk.names(directory);
        }

        @Override
        public void makeDirectory(Path directory) throws IOException {
            call();
            disk.makeDirectory(directory);
        }

        @Override
        public void write(Path fresh, byte[] content, Path like) throws IOException {
            try {
                call();
            } catch (IOException noRoom) {
                disk.write(fresh, Arrays.copyOf(content, content.length / 3), like);
                throw noRoom;
            }
            disk.write(fresh, content, like);
        }

        @Override
        public void jot(Path fresh, byte[] content) throws IOException {
            call();
            disk.jot(fresh, content);
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
            call();
            disk.rename(from, to);
        }

        @Override
        public void delete(Path file) throws IOException {
            call();
            disk.delete(file);
        }

        @Override
        public void force(Path directory) throws IOException {
            call();
            disk.force(directory);
        }
    }

    @Test
    void aCallThatFailsLeavesTheOldStateOrTheNewOneAndTheMessageSaysWhich() {
        int faults = 0;
        for (long seed = 0; seed < (DEEP ? 20_000 : 200); seed++) {
            Random random = new Random(seed);
            ModelDisk start = disk(random, true);
            List<Target> targets = targets(start, random);
            boolean failed = true;
            for (int call = 0; failed; call++) {
                ModelDisk disk = start.copy();
                State old = State.of(disk);
                Finding told = told(new FaultyDisk(disk, call, random.nextBoolean()), targets);
                failed = told != null;
                faults += failed ? 1 : 0;
                State seen = State.of(disk, Pending.in(LAYOUT, disk));
                boolean isNew = told == null
                        || told.problem() == Problem.PARTLY_WRITTEN
                        || told.problem() == Problem.NOT_FORCED;
                assertThat(seen).as("%s", told).isEqualTo(isNew ? old.after(targets) : old);
                if (told != null && told.problem() == Problem.PARTLY_WRITTEN) {
                    saysWhatIsInPlace(told, disk, targets);
                }
                List<State> allowed = told == null ? List.of(old.after(targets)) : List.of(old, old.after(targets));
                disk.afterPowerCut(50, found -> recoversTo(found, allowed));
                recover(disk);
                assertThat(State.of(disk)).isEqualTo(seen);
            }
        }
        assertThat(faults).isGreaterThan(DEEP ? 300_000 : 3_000);
    }

    private static @Nullable Finding told(Disk disk, List<Target> targets) {
        try {
            land(disk, targets);
            return null;
        } catch (Refusal refusal) {
            return refusal.findings().get(0);
        }
    }

    private static void saysWhatIsInPlace(Finding told, ModelDisk disk, List<Target> targets) {
        for (Target target : targets) {
            boolean waits = told.parameters().getOrDefault("missing", "").contains(LAYOUT.shown(target.path()));
            boolean isNew = Arrays.equals(read(disk, target.path()), target.after());
            assertThat(isNew || waits).as("%s: %s", told, target.path()).isTrue();
        }
    }

    /** Nobody waits for the disk to confirm a note; a sum tells whether it is whole, wherever the power goes. */
    @Test
    void theNoteOfAnOperationIsWholeOrNotThereOrSeenToBeTornAndTheWriteIsAsSafeAsWithout() {
        Tally tally = new Tally();
        int[] whole = new int[1];
        int[] torn = new int[1];
        for (long seed = 0; tally.states < STATES / 10; seed++) {
            Random random = new Random(seed);
            ModelDisk start = disk(random, true);
            List<Target> targets = targets(start, random);
            boolean stopped = true;
            for (int step = 0; stopped; step++) {
                ModelDisk disk = start.copy();
                State old = State.of(disk);
                stopped = stopsNoting(disk, targets, step);
                List<State> allowed = stopped ? List.of(old, old.after(targets)) : List.of(old.after(targets));
                int point = step;
                disk.afterPowerCut(100, found -> {
                    Operations noted = new Operations(new OperationLog(found, LAYOUT).all());
                    whole[0] += noted.all().size();
                    torn[0] += noted.unreadable().size();
                    assertThat(noted.all())
                            .allSatisfy(each -> assertThat(each.files()).hasSameSizeAs(targets));
                    recovered(found, allowed, random, point, tally);
                });
            }
        }
        assertThat(tally.examples).isEmpty();
        assertThat(tally.wrong).isZero();
        assertThat(whole[0]).isPositive();
        assertThat(torn[0]).isPositive();
    }

    /** What a command costs is how often it waits for the disk. */
    @Test
    void aNoteCostsNoForce() {
        for (long seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            ModelDisk noting = disk(random, true);
            List<Target> targets = targets(noting, random);
            ModelDisk plain = noting.copy();
            new OperationLog(noting, LAYOUT).note(operation(targets));
            int first = noting.forces();
            new OperationLog(noting, LAYOUT).note(operation(targets));
            assertThat(noting.forces()).isEqualTo(first);

            land(noting, targets);
            land(plain, targets);

            assertThat(noting.forces() - first).isEqualTo(plain.forces()).isPositive();
        }
    }

    private static Operation operation(List<Target> targets) {
        return Operation.of(LAYOUT, targets, new WritePath.Deed("mariana", "test", null, false, ""));
    }

    private static boolean stopsNoting(ModelDisk disk, List<Target> targets, int step) {
        disk.stopAt(step);
        try {
            new OperationLog(disk, LAYOUT).note(operation(targets));
            land(disk, targets);
            return false;
        } catch (PowerCut cut) {
            return true;
        } finally {
            disk.stopAt(Integer.MAX_VALUE);
        }
    }

    private static void recoversTo(ModelDisk found, List<State> allowed) {
        recover(found);
        assertThat(State.of(found)).isIn(allowed);
    }
}
