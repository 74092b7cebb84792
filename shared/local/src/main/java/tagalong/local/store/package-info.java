/** The store on one machine: two SQLite files, one writer each, and the feeds of their rows. */
@NullMarked
package tagalong.local.store;

import org.jspecify.annotations.NullMarked;
