package org.folkmoot.call;

/** What another part of the product keeps beside a call. Each is a bean; all are told. */
public interface CallFollower {

    /** Everything told in answer to the call is erased for good: nothing kept about its people may stay. May be told more than once. */
    void erased(CallId call);
}
