package org.folkmoot.submission.rehearsal;

import java.io.IOException;
import org.folkmoot.platform.cli.RunningProduct;

/** The link of the demonstration's open call, which the product says when it is ready. */
final class OpenCallLink {

    private static final String LINE = "Where anyone can tell: ";

    private OpenCallLink() {}

    static String of(RunningProduct product) throws IOException {
        String line = product.awaitSaid(LINE);
        return line.substring(line.lastIndexOf('/') + 1);
    }
}
