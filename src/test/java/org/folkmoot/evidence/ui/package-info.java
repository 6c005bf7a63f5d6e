@org.jspecify.annotations.NullMarked
package org.folkmoot.evidence.ui;
