package org.folkmoot.call;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.function.Consumer;

/** A part of a call's page that another module contributes, such as what came in by it. A module registers a bean. */
public record CallSection(Spot spot, Content content) {

    /** Where on the page it stands. */
    public enum Spot {
        /** Among the figures beneath the title. */
        FIGURES,
        /** Above all else, as somebody has to act. */
        ATTENTION,
        /** Among the ways to reach people. */
        WAYS
    }

    /** What it shows. */
    @FunctionalInterface
    public interface Content {

        /**
         * The section for the person at hand; empty if it has nothing to show them.
         *
         * @param changed shows the page anew
         */
        Optional<Component> of(Call call, Consumer<Call> changed);
    }
}
