package org.folkmoot.evidence.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.evidence.EvidenceHit;
import org.folkmoot.evidence.EvidenceQuery;
import org.folkmoot.evidence.EvidenceSearch;
import org.folkmoot.platform.ui.ActLink;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.testimony.TestimonyId;

/** One comment, whole, at an address that stays as long as it may be read. */
@Route(value = Addresses.COMMENTS + "/:id", layout = Shell.class)
@PermitAll
@StyleSheet("assets/evidence.css")
class CommentView extends Div implements BeforeEnterObserver {

    private final transient EvidenceSearch search;

    CommentView(EvidenceSearch search) {
        this.search = search;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        EvidenceHit hit = id(event.getRouteParameters().get("id").orElse(""))
                .flatMap(search::find)
                .orElseThrow(NotFoundException::new);
        add(
                new PageHead(getTranslation("evidence.comment.title"))
                        .eyebrow(hit.place().name()),
                new HitCard(
                        hit,
                        theme -> Addresses.search(EvidenceQuery.all()
                                .places(Set.of(hit.place().id()))
                                .themes(Set.of(theme.id())))),
                new ActLink(getTranslation("evidence.comment.search"), Addresses.SEARCH));
    }

    private static Optional<TestimonyId> id(String text) {
        try {
            return Optional.of(TestimonyId.of(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
