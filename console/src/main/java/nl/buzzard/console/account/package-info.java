/**
 * Who may sign in and who is signed in, in SQL. Names and passwords go in, {@link
 * nl.buzzard.console.account.Account}s come out; read {@link nl.buzzard.console.account.Accounts}
 * first.
 */
@NullMarked
package nl.buzzard.console.account;

import org.jspecify.annotations.NullMarked;
