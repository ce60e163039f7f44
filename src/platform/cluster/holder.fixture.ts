// A process of its own that opens the cluster of a data folder and holds it until it is told or killed. Started by the tests beside it.
import { startCluster } from './start.ts';

const cluster = await startCluster({ data: process.argv[2]!, say: (line) => process.send?.({ line }) }).catch(
  (error: Error) => {
    process.send?.({ refusal: error.message });
    process.exit(1);
  },
);
process.send?.({ url: cluster.url, joined: cluster.joined });
process.once('message', async () => {
  await cluster.stop();
  process.exit(0);
});
