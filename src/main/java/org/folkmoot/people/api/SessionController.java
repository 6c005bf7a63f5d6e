package org.folkmoot.people.api;

import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says whether whoever asks is signed in: for pages that hear nothing any more and want to know why. Open to anyone; asking is no act. */
@RestController
record SessionController(Callers callers) {

    record Standing(boolean signedIn) {}

    @GetMapping("/api/v1/session")
    Standing standing() {
        return new Standing(callers.current() instanceof Caller.Account);
    }
}
