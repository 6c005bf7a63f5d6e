package org.folkmoot.place.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.folkmoot.place.PartnerId;
import org.folkmoot.place.ServiceExport;
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

/** The organisations that run services and the taxonomy terms that sort them, as HSDS 3.0 records. Needs no key. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@CrossOrigin(
        origins = "*",
        methods = {RequestMethod.GET, RequestMethod.HEAD},
        exposedHeaders = HttpHeaders.ETAG)
@Tag(name = "Services")
class OrganizationsController {

    private final ServiceExport export;
    private final JsonMapper mapper;

    OrganizationsController(ServiceExport export, JsonMapper mapper) {
        this.export = export;
        this.mapper = mapper;
    }

    @GetMapping("/organizations")
    @Operation(summary = "Lists the organisations that run services, by name")
    ResponseEntity<String> organizations(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "per_page", defaultValue = "50") int perPage,
            @RequestParam(defaultValue = "") String text) {
        PageRequested wanted = new PageRequested(page, perPage);
        return OpenAnswer.page(mapper, export.organisations(text, wanted), wanted);
    }

    @GetMapping("/organizations/{id}")
    @Operation(summary = "One organisation, as its HSDS record")
    ResponseEntity<String> organization(@PathVariable String id) {
        return export.organisation(new PartnerId(Asked.id("id", id)))
                .map(OpenAnswer::record)
                .orElseThrow(() -> new NotFound("There is no organisation with this id."));
    }

    @GetMapping("/taxonomy_terms")
    @Operation(summary = "Lists the taxonomy terms that services carry, by name")
    ResponseEntity<String> terms(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "per_page", defaultValue = "50") int perPage) {
        PageRequested wanted = new PageRequested(page, perPage);
        return OpenAnswer.page(mapper, export.taxonomyTerms(wanted), wanted);
    }

    @GetMapping("/taxonomy_terms/{id}")
    @Operation(summary = "One taxonomy term")
    ResponseEntity<String> term(@PathVariable String id) {
        return export.taxonomyTerm(Asked.id("id", id))
                .map(OpenAnswer::record)
                .orElseThrow(() -> new NotFound("No service carries a taxonomy term with this id."));
    }
}
