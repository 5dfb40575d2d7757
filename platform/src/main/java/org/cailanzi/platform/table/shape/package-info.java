/** What a table may say: its fields, how each is typed, and how it goes wrong. */
@NullMarked
package org.cailanzi.platform.table.shape;

import org.jspecify.annotations.NullMarked;
