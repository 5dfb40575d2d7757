/** The store a service brings along when no MongoDB is named: one file, one machine (ADR 0002). */
@NullMarked
package org.cailanzi.platform.store.embedded;

import org.jspecify.annotations.NullMarked;
