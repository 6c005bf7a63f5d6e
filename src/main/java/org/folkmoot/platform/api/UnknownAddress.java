package org.folkmoot.platform.api;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The answer to every address of the API that nothing else answers: a program gets a problem, not a page made for people. */
@Hidden
@RestController
class UnknownAddress {

    @RequestMapping("/api/**")
    void answer() {
        throw new NotFound("The API has no such address. /api/v1/openapi lists those there are.");
    }
}
