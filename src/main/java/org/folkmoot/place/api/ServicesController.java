package org.folkmoot.place.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.place.PartnerId;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceDirectory;
import org.folkmoot.place.ServiceDirectory.ExportPage;
import org.folkmoot.place.ServiceDirectory.Exported;
import org.folkmoot.place.ServiceId;
import org.folkmoot.place.ServiceQuery;
import org.folkmoot.platform.Sha256;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.platform.api.Listing;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.api.PageRequested;
import org.folkmoot.platform.api.RequestedId;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.util.RawValue;

/**
 * Services, the organisations that run them and the taxonomy terms that sort them, as the HSDS 3.0 and Open Referral UK APIs name them.
 * Needs no key. Answers with records as they are, and with a tag by which a reader that has them already gets nothing again.
 */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@CrossOrigin(
        origins = "*",
        methods = {RequestMethod.GET, RequestMethod.HEAD},
        exposedHeaders = {HttpHeaders.ETAG, HttpHeaders.RETRY_AFTER})
@Tag(name = "Services", description = "The directory of services, as open data in HSDS 3.0")
record ServicesController(ServiceDirectory directory, JsonMapper mapper) {

    private static final int LAST_YEAR = 9999;

    @GetMapping("/services")
    @Operation(
            summary = "Lists services",
            description = "By name. Filters combine. modified_after is the moment the record changed here.")
    ResponseEntity<String> list(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "per_page", defaultValue = "50") int perPage,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(name = "modified_after") Optional<String> modifiedAfter,
            @RequestParam(name = "organization", defaultValue = "") List<String> organizations,
            @RequestParam(name = "taxonomy_term", defaultValue = "") List<String> taxonomyTerms,
            @RequestParam Optional<String> place) {
        PageRequested wanted = new PageRequested(page, perPage);
        ServiceQuery query = ServiceQuery.all()
                .matching(text)
                .runBy(ids("organization", organizations))
                .ofKind(ids("taxonomy_term", taxonomyTerms))
                .page(wanted);
        if (place.isPresent()) {
            query = query.at(new PlaceId(id("place", place.get())));
        }
        if (modifiedAfter.isPresent()) {
            query = query.changedAfter(moment("modified_after", modifiedAfter.get()));
        }
        return page(directory.records(query), wanted);
    }

    @GetMapping("/services/{id}")
    @Operation(summary = "One service, as its whole HSDS record")
    ResponseEntity<String> one(@PathVariable String id) {
        return directory
                .record(new ServiceId(id("id", id)))
                .map(ServicesController::record)
                .orElseThrow(() -> new NotFound("There is no service with this id that anyone may read of."));
    }

    @GetMapping("/organizations")
    @Operation(summary = "Lists the organisations that run services, by name")
    ResponseEntity<String> organizations(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "per_page", defaultValue = "50") int perPage,
            @RequestParam(defaultValue = "") String text) {
        PageRequested wanted = new PageRequested(page, perPage);
        return page(directory.organisations(text, wanted), wanted);
    }

    @GetMapping("/organizations/{id}")
    @Operation(summary = "One organisation, as its HSDS record")
    ResponseEntity<String> organization(@PathVariable String id) {
        return directory
                .organisation(new PartnerId(id("id", id)))
                .map(ServicesController::record)
                .orElseThrow(() -> new NotFound("There is no organisation with this id."));
    }

    @GetMapping("/taxonomy_terms")
    @Operation(summary = "Lists the taxonomy terms that services carry, by name")
    ResponseEntity<String> terms(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "per_page", defaultValue = "50") int perPage) {
        PageRequested wanted = new PageRequested(page, perPage);
        return page(directory.taxonomyTerms(wanted), wanted);
    }

    @GetMapping("/taxonomy_terms/{id}")
    @Operation(summary = "One taxonomy term")
    ResponseEntity<String> term(@PathVariable String id) {
        return directory
                .taxonomyTerm(id("id", id))
                .map(ServicesController::record)
                .orElseThrow(() -> new NotFound("No service carries a taxonomy term with this id."));
    }

    private static ResponseEntity<String> record(Exported record) {
        return tagged(record.mark()).body(record.json());
    }

    /** A page in the list envelope; the tag covers the page asked for and each record on it. */
    private ResponseEntity<String> page(ExportPage found, PageRequested page) {
        Listing<JsonNode> listing =
                Listing.of(found.records().stream().map(ServicesController::raw).toList(), found.total(), page);
        return tagged(markOf(found, page)).body(mapper.writeValueAsString(listing));
    }

    private static JsonNode raw(Exported record) {
        return JsonNodeFactory.instance.rawValueNode(new RawValue(record.json()));
    }

    private static ResponseEntity.BodyBuilder tagged(String mark) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag('"' + mark + '"')
                .varyBy(HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE)
                .cacheControl(CacheControl.noCache());
    }

    private static String markOf(ExportPage found, PageRequested page) {
        String marks = found.records().stream().map(Exported::mark).collect(Collectors.joining());
        return Sha256.of(found.total() + " " + page.number() + " " + page.size() + marks)
                .substring(0, 32);
    }

    private static UUID id(String parameter, String value) {
        try {
            return RequestedId.of(value);
        } catch (IllegalArgumentException malformed) {
            throw invalid(parameter, "“" + value + "” is no id. Ids are UUIDs.", malformed);
        }
    }

    private static Set<UUID> ids(String parameter, List<String> values) {
        return values.stream().map(value -> id(parameter, value)).collect(Collectors.toUnmodifiableSet());
    }

    /** A date, which means its first moment in UTC, or a date with time and offset (ISO 8601). */
    private static Instant moment(String parameter, String value) {
        try {
            OffsetDateTime moment = value.contains("T")
                    ? OffsetDateTime.parse(value)
                    : LocalDate.parse(value).atStartOfDay().atOffset(ZoneOffset.UTC);
            if (moment.getYear() < 1 || moment.getYear() > LAST_YEAR) {
                throw new InvalidRequest(parameter, "Give a moment of the years 0001 to " + LAST_YEAR + ".");
            }
            return moment.toInstant();
        } catch (DateTimeParseException malformed) {
            throw invalid(
                    parameter,
                    "“" + value + "” is no moment. Write it as 2026-03-15 or 2026-03-15T10:30:00Z.",
                    malformed);
        }
    }

    private static InvalidRequest invalid(String parameter, String remedy, RuntimeException cause) {
        InvalidRequest invalid = new InvalidRequest(parameter, remedy);
        invalid.initCause(cause);
        return invalid;
    }
}
