// Loaded into the web process (node --import): when the process that started it is gone, even by kill -9, it ends
// too instead of keeping the port.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
