package harness.report.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

    @TempDir
    private Path folder;

    @Test
    void lastsUntilItIsClosed() throws IOException {
        try (FolderLock lock = FolderLock.of(folder)) {
            String message =
                    assertThrows(IOException.class, () -> FolderLock.of(folder)).getMessage();
            assertTrue(message.contains(folder + " is in use"), message);
        }
        FolderLock.of(folder).close();
    }

    @Test
    void tellsWhoHadItLast() throws IOException {
        Files.writeString(folder.resolve(FolderLock.FILE), "12345678901234567890");
        FolderLock.of(folder).close();
        assertEquals(Long.toString(ProcessHandle.current().pid()), Files.readString(folder.resolve(FolderLock.FILE)));
    }

    @Test
    void aFolderThatIsGoneIsNamed() {
        Path gone = folder.resolve("gone");
        String message =
                assertThrows(IOException.class, () -> FolderLock.of(gone)).getMessage();
        assertTrue(message.contains(gone + " was moved or removed"), message);
    }
}
