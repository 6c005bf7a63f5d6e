package org.folkmoot.testimony.care;

import org.folkmoot.people.AccountId;

/** Somebody who may look after tellings at a place. */
public record Colleague(AccountId id, String name) {}
