package org.folkmoot.floor.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.ItemId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.materials.Material;
import org.folkmoot.floor.materials.MaterialForm;
import org.folkmoot.floor.materials.MaterialText;
import org.folkmoot.floor.materials.Materials;
import org.folkmoot.floor.materials.Variant;
import org.folkmoot.platform.Sha256;
import org.folkmoot.platform.api.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What members read for a session, with its variants. */
@RestController
@RequestMapping("/api/v1/room/sessions/{session}/materials")
record MaterialController(Assemblies assemblies, Materials materials, JsonMapper mapper) {

    record MaterialBody(
            UUID id,
            MaterialForm.Kind kind,
            Optional<UUID> item,
            String from,
            String link,
            TextBody text,
            Optional<VariantBody> easyRead,
            Optional<VariantBody> welsh) {

        static MaterialBody of(Material material) {
            return new MaterialBody(
                    material.id().value(),
                    material.kind(),
                    material.item().map(ItemId::value),
                    material.from(),
                    material.link(),
                    TextBody.of(material.text()),
                    variant(material, Variant.Kind.EASY_READ),
                    variant(material, Variant.Kind.WELSH));
        }

        private static Optional<VariantBody> variant(Material material, Variant.Kind which) {
            return material.variant(which).map(known -> VariantBody.of(known, material.text()));
        }
    }

    record TextBody(String title, List<String> paragraphs) {

        static TextBody of(MaterialText text) {
            return new TextBody(text.title(), text.paragraphs());
        }
    }

    /**
     * @param outOfDate whether the text is another one since
     * @param added what is new or changed in it since, in its words
     * @param gone what is there no more
     */
    record VariantBody(TextBody text, boolean outOfDate, List<String> added, List<String> gone) {

        static VariantBody of(Variant variant, MaterialText now) {
            Variant.Since since = variant.since(now);
            return new VariantBody(TextBody.of(variant.text()), variant.isOutOfDate(now), since.added(), since.gone());
        }
    }

    record MaterialsBody(List<MaterialBody> materials) {}

    /** In the order in which they are read. */
    @GetMapping
    ResponseEntity<MaterialsBody> all(@PathVariable String session) {
        SessionId id = RoomController.sessionId(session);
        MaterialsBody body = new MaterialsBody(materials
                .of(
                        assemblies
                                .session(id)
                                .orElseThrow(() -> new NotFound("There is no such session"))
                                .assembly()
                                .id(),
                        id)
                .stream()
                .filter(material -> !material.isHidden())
                .map(MaterialBody::of)
                .toList());
        return ResponseEntity.ok()
                .eTag('"' + Sha256.of(mapper.writeValueAsString(body)).substring(0, 32) + '"')
                .varyBy(HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(body);
    }
}
