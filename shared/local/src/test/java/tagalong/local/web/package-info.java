/** A brand's customers in a real browser, against the server as it is started. */
@org.jspecify.annotations.NullMarked
package tagalong.local.web;
