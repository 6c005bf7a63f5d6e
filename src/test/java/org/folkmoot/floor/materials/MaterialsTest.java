package org.folkmoot.floor.materials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.materials.MaterialRefused.Reason;
import org.folkmoot.floor.materials.Variant.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Materials of sessions on the real store. */
@FloorTest
class MaterialsTest {

    private static final MaterialText TEXT = new MaterialText("Care at home", "First.\n\nSecond.");
    private static final MaterialText EASY = new MaterialText("Care", "Short.");

    @Autowired
    private Town town;

    @Autowired
    private Materials materials;

    private static MaterialForm form(MaterialText text, Map<Kind, MaterialText> variants) {
        return new MaterialForm(
                MaterialForm.Kind.BRIEFING, Optional.empty(), "Marlow Vale Council", text, "", variants);
    }

    private void does(Moot moot, Runnable work) {
        town.as(moot.facilitator(), () -> {
            work.run();
            return true;
        });
    }

    private List<Material> read(Moot moot, Town.Somebody reader) {
        return town.as(reader, () -> materials.of(moot.assembly(), moot.session()));
    }

    private MaterialId added(Moot moot, String title) {
        MaterialId id = MaterialId.next();
        MaterialForm form = form(new MaterialText(title, TEXT.words()), Map.of(Kind.EASY_READ, EASY));
        does(moot, () -> {
            materials.add(moot.assembly(), moot.session(), id, form);
            materials.add(moot.assembly(), moot.session(), id, form);
        });
        return id;
    }

    private Material one(Moot moot) {
        return read(moot, moot.facilitator()).getFirst();
    }

    @Test
    void a_variant_is_out_of_date_once_the_text_is_another_and_says_what_changed() {
        Moot moot = town.moot(1);
        MaterialId id = added(moot, TEXT.title());
        assertThat(read(moot, moot.member(0))).as("sent twice").hasSize(1);
        assertThat(one(moot).outOfDate()).isEmpty();
        MaterialText other = new MaterialText(TEXT.title(), "First.\n\nSecond, and better.");
        does(
                moot,
                () -> materials.write(
                        moot.assembly(),
                        moot.session(),
                        id,
                        1,
                        form(other, Map.of(Kind.EASY_READ, EASY, Kind.WELSH, EASY))));
        Material late = one(moot);
        assertThat(late.outOfDate()).as("the Welsh one was made for it").containsExactly(Kind.EASY_READ);
        assertThat(late.variant(Kind.EASY_READ).orElseThrow().since(other))
                .isEqualTo(new Variant.Since(List.of("Second, and better."), List.of("Second.")));
        does(moot, () -> materials.fits(moot.assembly(), moot.session(), id, 2, Kind.EASY_READ));
        assertThat(one(moot).outOfDate()).isEmpty();
        does(
                moot,
                () -> materials.write(
                        moot.assembly(), moot.session(), id, 3, form(TEXT, Map.of(Kind.EASY_READ, EASY))));
        assertThat(one(moot).outOfDate()).containsExactly(Kind.EASY_READ);
        does(
                moot,
                () -> materials.write(
                        moot.assembly(), moot.session(), id, 4, form(other, Map.of(Kind.EASY_READ, EASY))));
        assertThat(one(moot).outOfDate()).as("changed back").isEmpty();
    }

    @Test
    void of_two_who_write_at_once_the_second_is_refused_and_hiding_loses_nothing_that_is_being_written() {
        Moot moot = town.moot(1);
        MaterialId id = added(moot, TEXT.title());
        does(moot, () -> materials.hide(moot.assembly(), moot.session(), id));
        assertThat(read(moot, moot.member(0))).isEmpty();
        does(moot, () -> materials.write(moot.assembly(), moot.session(), id, 1, form(EASY, Map.of())));
        assertThat(one(moot).isHidden()).isTrue();
        Runnable second = () -> materials.write(moot.assembly(), moot.session(), id, 1, form(TEXT, Map.of()));
        assertThatThrownBy(() -> does(moot, second)).hasMessage(Reason.CHANGED_MEANWHILE.name());
        assertThatThrownBy(
                        () -> does(moot, () -> materials.fits(moot.assembly(), moot.session(), id, 1, Kind.EASY_READ)))
                .hasMessage(Reason.CHANGED_MEANWHILE.name());
        does(moot, () -> materials.show(moot.assembly(), moot.session(), id));
        assertThat(read(moot, moot.member(0)))
                .extracting(material -> material.text())
                .containsExactly(EASY);
    }

    @Test
    void the_order_is_the_facilitators_and_forty_are_the_most() {
        Moot moot = town.moot(1);
        added(moot, "One");
        MaterialId two = added(moot, "Two");
        does(moot, () -> {
            materials.up(moot.assembly(), moot.session(), two);
            materials.up(moot.assembly(), moot.session(), two);
        });
        assertThat(read(moot, moot.member(0)))
                .extracting(material -> material.text().title())
                .containsExactly("Two", "One");
        for (int i = 2; i < SessionMaterials.MOST; i++) {
            added(moot, "More");
        }
        assertThatThrownBy(() -> added(moot, "Too many")).hasMessage(Reason.TOO_MANY.name());
    }

    @Test
    void a_link_leads_into_the_web_or_is_none() {
        for (String link :
                List.of("javascript:alert(1)", "data:text/html,x", "//x", "https://", "https://a:b@c.example")) {
            Supplier<MaterialForm> form = () -> new MaterialForm(
                    MaterialForm.Kind.BACKGROUND, Optional.empty(), "", new MaterialText("x", "x"), link, Map.of());
            assertThatThrownBy(form::get).as(link).hasMessage(Reason.NO_LINK.name());
        }
        assertThat(new MaterialForm(
                                MaterialForm.Kind.BACKGROUND,
                                Optional.empty(),
                                "",
                                new MaterialText("x", ""),
                                " https://marlowvale.example/a ",
                                Map.of())
                        .link())
                .isEqualTo("https://marlowvale.example/a");
        assertThatThrownBy(() -> form(new MaterialText("x", " "), Map.of())).hasMessage(Reason.NOTHING_TO_READ.name());
    }

    @Test
    void members_read_and_do_not_write_and_nobody_else_does_either() {
        Moot moot = town.moot(1);
        Moot other = town.moot(1);
        MaterialId id = added(moot, "One");
        assertThatThrownBy(() -> read(moot, other.facilitator())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> town.as(moot.member(0), () -> {
                    materials.hide(moot.assembly(), moot.session(), id);
                    return true;
                }))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(town.as(other.facilitator(), () -> materials.of(other.assembly(), moot.session())))
                .as("a session of another assembly")
                .isEmpty();
    }
}
