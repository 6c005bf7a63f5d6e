package org.folkmoot.submission.rehearsal;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import org.folkmoot.platform.cli.Rehearsal;
import org.folkmoot.platform.cli.RunningProduct;

/** Opens the page on which people tell, saves drafts and sends: after a restart all who are writing come back at once. */
public class SubmissionRehearsal implements Rehearsal {

    private static final int FORMS = 20;
    private static final int STORIES = 20;

    @Override
    public void rehearse(RunningProduct product) throws IOException, InterruptedException {
        String link = OpenCallLink.of(product);
        try (OpenForms forms = new OpenForms(product.address(), link)) {
            forms.open(FORMS);
        }
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            RehearsedAuthor author = new RehearsedAuthor(http, product.address(), link, Duration.ZERO, 0);
            for (int story = 0; story < STORIES; story++) {
                author.tell();
            }
        }
    }

    /** The link of the demonstration's open call, which the product says when it is ready. */
    static final class OpenCallLink {

        private static final String LINE = "Where anyone can tell: ";

        private OpenCallLink() {}

        static String of(RunningProduct product) throws IOException {
            String line = product.awaitSaid(LINE);
            return line.substring(line.lastIndexOf('/') + 1);
        }
    }
}
