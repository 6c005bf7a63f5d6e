package org.folkmoot.people;

import java.util.Locale;

/** What a person says of themselves when they make their account. */
public record NewPerson(String name, Locale language, Password password) {}
