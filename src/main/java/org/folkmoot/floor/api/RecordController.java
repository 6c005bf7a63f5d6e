package org.folkmoot.floor.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.RuleWords;
import org.folkmoot.floor.api.RecordBodies.FieldBody;
import org.folkmoot.floor.api.RecordBodies.PublishedBody;
import org.folkmoot.floor.api.RecordBodies.RecordBody;
import org.folkmoot.floor.record.RecordTable;
import org.folkmoot.floor.record.RecordsOfSessions;
import org.folkmoot.floor.record.SessionRecord;
import org.folkmoot.platform.Sha256;
import org.folkmoot.platform.api.Listing;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.api.PageRequested;
import org.folkmoot.platform.api.RequestedId;
import org.folkmoot.platform.csv.SafeCsv;
import org.folkmoot.platform.i18n.Languages;
import org.folkmoot.platform.i18n.Texts;
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
import tools.jackson.databind.json.JsonMapper;

/**
 * Records of sessions as open data. Anyone reads what is published; the people of an assembly read theirs before as well. Each answer has a tag by which a
 * reader that has it already gets nothing again, and is made of what stands at that moment.
 */
@RestController
@RequestMapping("/api/v1/assemblies/{id}/sessions")
@CrossOrigin(
        origins = "*",
        methods = {RequestMethod.GET, RequestMethod.HEAD},
        exposedHeaders = {HttpHeaders.ETAG, HttpHeaders.RETRY_AFTER})
@Tag(name = "Records", description = "What happened in the sessions of assemblies, as open data")
record RecordController(RecordsOfSessions records, Texts texts, JsonMapper mapper) {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String DICTIONARY = "floor.record.field.";

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Lists the sessions whose record is published", description = "By date.")
    ResponseEntity<Listing<PublishedBody>> list(
            @PathVariable String id,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "per_page", defaultValue = "50") int perPage) {
        UUID assembly = id(id);
        List<PublishedBody> all = records.published(new AssemblyId(assembly)).stream()
                .map(published -> PublishedBody.of(assembly, published))
                .toList();
        return json(Listing.page(all, new PageRequested(page, perPage)));
    }

    @GetMapping(path = "/{session}/record", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The record of a session",
            description =
                    "Keys and codes are English, sentences in the language of lang or Accept-Language. Numbers of fewer than"
                            + " five people are left out.")
    ResponseEntity<RecordBody> one(
            @PathVariable String id, @PathVariable String session, @RequestParam Optional<String> lang) {
        return json(RecordBody.of(record(id, session), say(lang)));
    }

    @GetMapping(path = "/{session}/record.csv", produces = "text/csv")
    @Operation(summary = "The record of a session as one flat table")
    ResponseEntity<String> table(
            @PathVariable String id, @PathVariable String session, @RequestParam Optional<String> lang) {
        SessionRecord record = record(id, session);
        StringWriter out = new StringWriter();
        try (SafeCsv csv = SafeCsv.to(out, RecordTable.COLUMNS)) {
            RecordTable.rows(record, say(lang)).forEach(csv::row);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return tagged(out.toString())
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"record-" + record.facts().date() + ".csv\"")
                .body(out.toString());
    }

    @GetMapping(path = "/{session}/record/dictionary", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The data dictionary of a record",
            description = "What each column of the CSV and each value of the JSON is; lists are entered at [].")
    ResponseEntity<List<FieldBody>> dictionary(
            @PathVariable String id, @PathVariable String session, @RequestParam Optional<String> lang) {
        record(id, session);
        return json(texts.patterns(language(lang), DICTIONARY).entrySet().stream()
                .map(entry -> new FieldBody(entry.getKey(), entry.getValue()))
                .toList());
    }

    private SessionRecord record(String assembly, String session) {
        return records.open(new AssemblyId(id(assembly)), new SessionId(id(session)))
                .orElseThrow(RecordController::none);
    }

    private <T> ResponseEntity<T> json(T body) {
        return tagged(mapper.writeValueAsString(body))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    private static ResponseEntity.BodyBuilder tagged(String content) {
        return ResponseEntity.ok()
                .eTag('"' + Sha256.of(content).substring(0, 32) + '"')
                .varyBy(HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE, HttpHeaders.ACCEPT_LANGUAGE)
                .cacheControl(CacheControl.noCache());
    }

    private RuleWords.Say say(Optional<String> lang) {
        Locale language = language(lang);
        return (key, arguments) -> texts.in(language, key, arguments);
    }

    private static Locale language(Optional<String> lang) {
        return lang.map(Languages::tagged).orElseGet(Texts::current);
    }

    private static UUID id(String text) {
        return RequestedId.find(text).orElseThrow(RecordController::none);
    }

    private static NotFound none() {
        return new NotFound("There is no record with this address that you may read.");
    }
}
