package org.folkmoot.submission.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.folkmoot.call.Calls;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.submission.AuthorCredential;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Files of what is being told: photos, sound, documents. The draft must have been saved once. Named by the same headers as the draft; each file
 * by a random UUID that the device makes up.
 */
@RestController
@RequestMapping("/api/v1/calls/{link}/draft/files")
record DraftFilesController(Calls calls, FileEndpoint files) {

    /** The files that are here, oldest first. */
    @GetMapping
    List<FileEndpoint.FileKept> list(
            @PathVariable String link,
            @RequestHeader(name = CallsController.DRAFT_KEY, required = false) Optional<String> draft,
            @RequestHeader(name = CallsController.WORDS_CODE, required = false) Optional<String> code) {
        return files.list(opener(link, draft, code));
    }

    /**
     * Adds a file: the body is the file, at most 25 MB, its name stands in {@code Content-Disposition}. Its type is known by what is in it. The
     * same id twice is kept once.
     */
    @PutMapping("/{id}")
    FileEndpoint.FileKept add(
            @PathVariable String link,
            @PathVariable String id,
            @RequestHeader(name = CallsController.DRAFT_KEY, required = false) Optional<String> draft,
            @RequestHeader(name = CallsController.WORDS_CODE, required = false) Optional<String> code,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        return files.add(opener(link, draft, code), id, request, response);
    }

    /** The file as it is kept, always as a download. */
    @GetMapping("/{id}")
    void download(
            @PathVariable String link,
            @PathVariable String id,
            @RequestHeader(name = CallsController.DRAFT_KEY, required = false) Optional<String> draft,
            @RequestHeader(name = CallsController.WORDS_CODE, required = false) Optional<String> code,
            HttpServletResponse response)
            throws IOException {
        files.download(opener(link, draft, code), id, response);
    }

    /** Deletes a file. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable String link,
            @PathVariable String id,
            @RequestHeader(name = CallsController.DRAFT_KEY, required = false) Optional<String> draft,
            @RequestHeader(name = CallsController.WORDS_CODE, required = false) Optional<String> code) {
        files.remove(opener(link, draft, code), id);
    }

    private AuthorCredential opener(String link, Optional<String> draft, Optional<String> code) {
        if (calls.byLink(link).isEmpty()) {
            throw new NotFound("There is no such call");
        }
        return CallsController.opener(draft, code);
    }
}
