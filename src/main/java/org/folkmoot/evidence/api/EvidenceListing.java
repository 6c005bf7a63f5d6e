package org.folkmoot.evidence.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** The list envelope of HSDS with how many people said it and what it can be narrowed by. */
record EvidenceListing(
        @JsonProperty("total_items") int totalItems,
        @JsonProperty("total_pages") int totalPages,
        @JsonProperty("page_number") int pageNumber,
        int size,
        @JsonProperty("first_page") boolean firstPage,
        @JsonProperty("last_page") boolean lastPage,
        boolean empty,
        List<FoundComment> contents,
        PeopleCount people,
        FoundFacets facets) {

    EvidenceListing {
        contents = List.copyOf(contents);
    }
}
