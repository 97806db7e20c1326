/// The pages of `xinlu help`, written into the code from `help/`, by path: `start.en.md`.
package enum HelpPages {}
