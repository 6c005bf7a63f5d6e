package org.folkmoot.place.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.folkmoot.place.ServiceExport.ExportPage;
import org.folkmoot.place.ServiceExport.Exported;
import org.folkmoot.platform.api.Listing;
import org.folkmoot.platform.api.PageRequested;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.util.RawValue;

/** Answers with records as they are, and with a tag by which a reader that has them already gets nothing again. */
final class OpenAnswer {

    private OpenAnswer() {}

    static ResponseEntity<String> record(Exported record) {
        return tagged(record.mark()).body(record.json());
    }

    /** A page in the list envelope; the tag covers the page asked for and each record on it. */
    static ResponseEntity<String> page(JsonMapper mapper, ExportPage found, PageRequested page) {
        Listing<JsonNode> listing =
                Listing.of(found.records().stream().map(OpenAnswer::raw).toList(), found.total(), page);
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
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((found.total() + " " + page.number() + " " + page.size()).getBytes(StandardCharsets.UTF_8));
            found.records().forEach(record -> digest.update(record.mark().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
