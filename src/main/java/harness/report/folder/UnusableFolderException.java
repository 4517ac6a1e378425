package harness.report.folder;

import java.io.IOException;

/** A folder that cannot take results, in words for the user: why, and what to do about it. */
public final class UnusableFolderException extends IOException {

    UnusableFolderException(String problem) {
        super(problem);
    }
}
