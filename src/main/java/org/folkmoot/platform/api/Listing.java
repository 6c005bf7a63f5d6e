package org.folkmoot.platform.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The list envelope of HSDS 3.0, used by every list of the API.
 *
 * @param pageNumber from 1
 */
public record Listing<T>(
        @JsonProperty("total_items") long totalItems,
        @JsonProperty("total_pages") int totalPages,
        @JsonProperty("page_number") int pageNumber,
        int size,
        @JsonProperty("first_page") boolean firstPage,
        @JsonProperty("last_page") boolean lastPage,
        boolean empty,
        List<T> contents) {

    public Listing {
        contents = List.copyOf(contents);
    }

    /** One page of a whole list that is at hand. */
    public static <T> Listing<T> page(List<T> all, PageRequested page) {
        int from = Math.min(page.offset(), all.size());
        int to = Math.min(from + page.size(), all.size());
        return of(all.subList(from, to), all.size(), page);
    }

    /** A page whose contents were found elsewhere. */
    public static <T> Listing<T> of(List<T> contents, long total, PageRequested page) {
        int pages = (int) Math.ceilDiv(total, page.size());
        return new Listing<>(
                total,
                pages,
                page.number(),
                contents.size(),
                page.number() == 1,
                page.number() >= pages,
                contents.isEmpty(),
                contents);
    }
}
