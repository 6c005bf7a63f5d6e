package org.folkmoot.testimony.telling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Map;

/** Hosts the page that lives in the browser. Nothing a person types comes this way. */
@Tag("fm-tell")
@JsModule("./fm-tell.ts")
final class TellPage extends Component {

    TellPage(CallForTeller call, Map<String, String> texts) {
        getElement().setPropertyBean("call", call);
        getElement().setPropertyMap("texts", texts);
    }
}
