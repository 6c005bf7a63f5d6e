package org.folkmoot.testimony.telling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import tools.jackson.databind.node.ObjectNode;

/** Hosts the page that lives in the browser. Nothing a person types comes this way. */
@Tag("fm-tell")
@JsModule("./fm-tell.ts")
final class TellPage extends Component {

    TellPage(CallForTeller call, ObjectNode texts) {
        getElement().setPropertyBean("call", call);
        getElement().setPropertyJson("texts", texts);
    }
}
