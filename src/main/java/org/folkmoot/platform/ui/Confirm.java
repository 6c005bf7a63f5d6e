package org.folkmoot.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** A question before an act that others feel at once or that can't be undone: it says what the act does, and names it on the button. */
public final class Confirm {

    private Confirm() {}

    /**
     * Asks, and acts if the answer is yes.
     *
     * @param at the control that asked, which has the focus again afterwards
     * @param act what the button says, the act by its name
     */
    public static void ask(Component at, String question, String effect, String act, Runnable confirmed) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(question);
        dialog.setText(effect);
        dialog.setConfirmText(act);
        dialog.setConfirmButtonTheme("primary error");
        dialog.setCancelable(true);
        dialog.setCancelText(at.getTranslation("platform.confirm.cancel"));
        dialog.addConfirmListener(_ -> confirmed.run());
        dialog.open();
    }
}
