package org.folkmoot.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The server looks at the size of a file itself. */
class LimitedUploadTest {

    private static final int MOST = 100;

    private final List<Integer> taken = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    @Test
    void a_file_within_the_size_is_taken_whole() throws IOException {
        UploadEvent event = upload(MOST, MOST);
        upload().handleUploadRequest(event);

        assertThat(taken).containsExactly(MOST);
        assertThat(said).isEmpty();
        verify(event, never()).reject(anyString());
    }

    @Test
    void a_file_that_says_it_is_too_large_is_refused_unread() throws IOException {
        UploadEvent event = upload(MOST + 1, MOST + 1);
        upload().handleUploadRequest(event);

        assertThat(taken).isEmpty();
        assertThat(said).containsExactly("too large");
        verify(event).reject(anyString());
        verify(event, never()).getInputStream();
    }

    @Test
    void a_file_that_lies_about_its_size_is_refused_as_soon_as_it_is_over() throws IOException {
        UploadEvent event = upload(1, 50_000_000);
        upload().handleUploadRequest(event);

        assertThat(taken).isEmpty();
        assertThat(said).containsExactly("too large");
        verify(event).reject(anyString());
    }

    @Test
    void also_where_who_takes_it_wraps_what_goes_wrong() throws IOException {
        UploadEvent event = upload(-1, MOST + 1);
        new LimitedUpload(
                        MOST,
                        (_, content) -> {
                            try {
                                content.readAllBytes();
                            } catch (IOException broken) {
                                throw new UncheckedIOException(broken);
                            }
                        },
                        () -> said.add("too large"))
                .handleUploadRequest(event);

        assertThat(said).containsExactly("too large");
    }

    @Test
    void what_breaks_off_for_another_reason_is_not_called_too_large() {
        UploadEvent event = upload(10, 10);
        LimitedUpload broken = new LimitedUpload(
                MOST,
                (_, _) -> {
                    throw new IOException("gone");
                },
                () -> said.add("too large"));

        assertThatThrownBy(() -> broken.handleUploadRequest(event)).hasMessage("gone");
        assertThat(said).isEmpty();
    }

    private LimitedUpload upload() {
        return new LimitedUpload(
                MOST, (_, content) -> taken.add(content.readAllBytes().length), () -> said.add("too large"));
    }

    private static UploadEvent upload(long announced, int sent) {
        UploadEvent event = mock(UploadEvent.class);
        InputStream content = new ByteArrayInputStream(new byte[sent]);
        UI ui = mock(UI.class);
        when(ui.access(any())).thenAnswer(call -> {
            call.<Command>getArgument(0).execute();
            return null;
        });
        when(event.getFileSize()).thenReturn(announced);
        when(event.getInputStream()).thenReturn(content);
        when(event.getUI()).thenReturn(ui);
        return event;
    }
}
