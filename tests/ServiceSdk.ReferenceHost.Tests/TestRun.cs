using ServiceSdk.ReferenceHost.Tests.Hosts;
using Xunit.Sdk;
using Xunit.v3;

// A host, its simulators and a browser fill a small machine: one test at a time, on hosts shared where it does no harm.
[assembly: Parallelization(Mode = ParallelMode.None)]
[assembly: AssemblyFixture(typeof(DemonstrationHost))]
