package org.folkmoot.evidence.api;

import java.util.List;
import org.folkmoot.evidence.EvidenceParameters;
import org.folkmoot.evidence.EvidenceQuery;
import org.folkmoot.evidence.EvidenceResult;
import org.folkmoot.evidence.EvidenceSearch;
import org.folkmoot.evidence.Sight;
import org.folkmoot.evidence.api.EvidenceListing.FoundComment;
import org.folkmoot.evidence.api.EvidenceListing.FoundFacets;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people said, to search. Parameters are those of the search page. */
@RestController
@RequestMapping("/api/v1/evidence")
record EvidenceController(EvidenceSearch search) {

    /**
     * Finds comments. Counts of people are told as the public would see them. Pages end with the 10,000th comment: who wants more narrows the search.
     *
     * @param parameters {@code q}, {@code theme}, {@code service}, {@code place}, {@code sentiment} (1 best to 5 worst), {@code from},
     *     {@code to}, {@code only} (quotable_inside, quotable_in_public, without_notes), {@code sort}, {@code match} (widened, only_these), {@code page}, {@code size}; lists may be repeated or parted by commas
     */
    @GetMapping
    ResponseEntity<EvidenceListing> find(@RequestParam MultiValueMap<String, String> parameters) {
        EvidenceQuery query = EvidenceParameters.read(parameters).seen(Sight.PUBLIC);
        EvidenceResult result = search.search(query);
        int pages = Math.ceilDiv(result.reachable(), query.size());
        List<FoundComment> contents =
                result.hits().stream().map(FoundComment::of).toList();
        return Tagged.ok(new EvidenceListing(
                result.found(),
                pages,
                query.page(),
                contents.size(),
                query.page() == 1,
                query.page() >= pages,
                contents.isEmpty(),
                contents,
                result.isComplete(),
                result.widened(),
                PeopleCount.of(result.people()),
                FoundFacets.of(result)));
    }
}
