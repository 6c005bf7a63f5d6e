/** The queue, the redaction desk, disclosures of harm and the published policy. */
@org.jspecify.annotations.NullMarked
package org.folkmoot.moderation.ui;
