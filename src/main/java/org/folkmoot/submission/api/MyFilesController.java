package org.folkmoot.submission.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
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

/** The files of a contributor, for a council's own pages. The private code stands in the header {@code Words-Code}. */
@RestController
@RequestMapping("/api/v1/my-words/files")
record MyFilesController(FileEndpoint files) {

    /** The files that are here, oldest first. */
    @GetMapping
    List<FileEndpoint.FileKept> list(@RequestHeader(CallsController.WORDS_CODE) String code) {
        return files.list(opener(code));
    }

    /** Adds a file: the body is the file, at most 25 MB, its name stands in {@code Content-Disposition}. The same id twice is kept once. */
    @PutMapping("/{id}")
    FileEndpoint.FileKept add(
            @PathVariable String id,
            @RequestHeader(CallsController.WORDS_CODE) String code,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        return files.add(opener(code), id, request, response);
    }

    /** The file as it is kept, always as a download. */
    @GetMapping("/{id}")
    void download(
            @PathVariable String id,
            @RequestHeader(CallsController.WORDS_CODE) String code,
            HttpServletResponse response)
            throws IOException {
        files.download(opener(code), id, response);
    }

    /** Deletes a file. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, @RequestHeader(CallsController.WORDS_CODE) String code) {
        files.remove(opener(code), id);
    }

    private static AuthorCredential opener(String code) {
        return CallsController.opener(Optional.empty(), Optional.of(code));
    }
}
