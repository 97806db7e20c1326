internal import Glibc
internal import Synchronization

/// Runs asynchronous work to its end on the thread that asks, which sleeps while there is none.
///
/// The pool of Swift's own threads is not used, so a caller that already stands on one of them
/// cannot wait for itself.
@safe
final class CallingThread: TaskExecutor, @unchecked Sendable {
    private let jobs = Mutex<[UnownedJob]>([])
    /// Counts the jobs in waiting; one allocation, freed with the executor. The system's semaphore
    /// may be posted from any thread.
    private let waiting: UnsafeMutablePointer<sem_t>

    private init() {
        unsafe waiting = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)
        unsafe waiting.initialize(to: sem_t())
        unsafe sem_init(waiting, 0, 0)
    }

    deinit {
        unsafe sem_destroy(waiting)
        unsafe waiting.deallocate()
    }

    /// The value of `work`, once it has one.
    static func run<Value: Sendable>(
        _ work: @escaping @Sendable () async -> Value
    ) -> Value {
        let thread = CallingThread()
        let answer = Answer<Value>()
        Task(executorPreference: thread) {
            let value = await work()
            answer.value.withLock { $0 = value }
        }
        while true {
            if let value = answer.value.withLock({ $0 }) { return value }
            thread.runNext()
        }
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        jobs.withLock { $0.append(job) }
        unsafe sem_post(waiting)
    }

    private func runNext() {
        while unsafe sem_wait(waiting) != 0 {}  // interrupted by a signal
        let job = jobs.withLock { $0.removeFirst() }
        unsafe job.runSynchronously(on: asUnownedTaskExecutor())
    }
}

private final class Answer<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
}
