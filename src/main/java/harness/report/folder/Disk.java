package harness.report.folder;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Brings what was written from the memory of the operating system to the disk, where it outlives a power cut; and lists,
 * makes and removes what is there.
 */
final class Disk {

    /** What several threads wait for, a file system writes at once: a thousand files take a fourth of the time. */
    private static final int THREADS = 8;

    private Disk() {}

    /** Returns when the content of all files is on the disk. */
    static void force(List<Path> files) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> forced = files.stream()
                    .<Future<?>>map(file -> pool.submit(() -> {
                        force(file, StandardOpenOption.WRITE);
                        return null;
                    }))
                    .toList();
            for (Future<?> file : forced) {
                file.get();
            }
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof IOException cause ? cause : new IOException(failure.getCause());
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        } finally {
            pool.shutdownNow();
        }
    }

    /** Returns when the names in a folder are on the disk, where the system can do that. */
    static void forceFolder(Path folder) {
        try {
            force(folder, StandardOpenOption.READ);
        } catch (IOException unsupported) {
            // Windows opens no folders, and some file systems force none; they keep the order of changes themselves.
        }
    }

    /**
     * A place and all that is in it, each folder before what is in it; links are not followed.
     *
     * @throws IOException if a folder cannot be read, or is gone by now
     */
    static List<Path> walk(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.collect(Collectors.toCollection(ArrayList::new));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void force(Path place, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(place, option)) {
            channel.force(true);
        }
    }

    /** Makes a folder, unless it is there; whether this process did, and no other that had the same idea. */
    static boolean isMade(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
            return true;
        } catch (FileAlreadyExistsException there) {
            return false;
        }
    }

    /** Removes a file or a folder with all that is in it, if it is there. */
    static void delete(Path place) throws IOException {
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            List<Path> files = walk(place);
            Collections.reverse(files);
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }
}
