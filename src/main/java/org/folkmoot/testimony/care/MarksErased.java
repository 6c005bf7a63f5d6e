package org.folkmoot.testimony.care;

import org.folkmoot.testimony.telling.Telling;
import org.folkmoot.testimony.telling.TellingFollower;
import org.folkmoot.testimony.telling.TellingId;
import org.folkmoot.testimony.telling.TellingSecret;
import org.springframework.stereotype.Component;

/** With a telling that is erased, what readers marked in it goes. */
@Component
class MarksErased implements TellingFollower {

    private final DeskMarkRecords records;

    MarksErased(DeskMarkRecords records) {
        this.records = records;
    }

    @Override
    public void sending(Telling telling, TellingSecret.CallBack callBack) {
        // Nobody has read it yet.
    }

    @Override
    public void gone(TellingId telling) {
        records.remove(telling);
    }
}
