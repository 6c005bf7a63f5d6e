/** Care for what people tell: who reads it, how grave it is, what is hidden, what is decided, and disclosures of harm. */
@org.jspecify.annotations.NullMarked
package org.folkmoot.moderation;
