package org.folkmoot.testimony.telling;

/** What another part of the product keeps beside a telling. Each is a bean; all are told. */
public interface TellingFollower {

    /** It is about to be sent: told before the telling itself is written, so that nothing asked for is lost; may be told more than once. */
    void sending(Telling telling, TellingSecret.CallBack callBack);

    /** It is erased: nothing about it may stay. May be told more than once. */
    void gone(TellingId telling);
}
