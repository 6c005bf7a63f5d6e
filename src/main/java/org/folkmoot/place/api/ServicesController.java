package org.folkmoot.place.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceExport;
import org.folkmoot.place.ServiceId;
import org.folkmoot.place.ServiceQuery;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.api.PageRequested;
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
import tools.jackson.databind.json.JsonMapper;

/** Services as the HSDS 3.0 and Open Referral UK APIs name them. Needs no key. */
@RestController
@RequestMapping(path = "/api/v1/services", produces = MediaType.APPLICATION_JSON_VALUE)
@CrossOrigin(
        origins = "*",
        methods = {RequestMethod.GET, RequestMethod.HEAD},
        exposedHeaders = HttpHeaders.ETAG)
@Tag(name = "Services", description = "The directory of services, as open data in HSDS 3.0")
class ServicesController {

    private final ServiceExport export;
    private final JsonMapper mapper;

    ServicesController(ServiceExport export, JsonMapper mapper) {
        this.export = export;
        this.mapper = mapper;
    }

    @GetMapping
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
                .runBy(Asked.ids("organization", organizations))
                .ofKind(Asked.ids("taxonomy_term", taxonomyTerms))
                .page(wanted);
        if (place.isPresent()) {
            query = query.at(new PlaceId(Asked.id("place", place.get())));
        }
        if (modifiedAfter.isPresent()) {
            query = query.changedAfter(Asked.moment("modified_after", modifiedAfter.get()));
        }
        return OpenAnswer.page(mapper, export.services(query), wanted);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One service, as its whole HSDS record")
    ResponseEntity<String> one(@PathVariable String id) {
        return export.service(new ServiceId(Asked.id("id", id)))
                .map(OpenAnswer::record)
                .orElseThrow(() -> new NotFound("There is no service with this id that anyone may read of."));
    }
}
