package org.folkmoot.testimony.telling;

import org.folkmoot.people.CodeMaker;
import org.springframework.stereotype.Component;

/** The code of a telling: a device that lost the answer gets the same one again, and no code is kept anywhere. */
@Component
class PrivateCodes {

    private final CodeMaker maker;

    PrivateCodes(CodeMaker maker) {
        this.maker = maker;
    }

    PrivateCode of(Telling telling) {
        return PrivateCode.of(maker.bytes(telling.id().value(), telling.codeSerial()));
    }
}
