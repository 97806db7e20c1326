/// The instruments, policies and protocols of this build, written into the code from
/// `instruments/`, by path: `phq-a/instrument.yaml`.
package enum ShippedFiles {}
