// Where the browser starts: fonts and tokens, then the router. Pages come when they are asked for.
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { createRoot } from 'react-dom/client';
import './fonts.css';
import './tokens.css';
import { noticeHands } from './app/by-hand.ts';
import { queryClient } from './app/query-client.ts';
import { router } from './app/router.tsx';
import { followSystem } from './app/theme.ts';
import { listen } from './keyboard/listen.ts';
import { LiveRegion } from './parts/announce.tsx';
import { ToastRegion } from './parts/toast.tsx';

followSystem();
// People's words come with the answers; their face is asked for before, or lines would break anew under the reader.
void document.fonts.load('1rem "Source Serif 4"');
listen();
noticeHands();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <I18nProvider locale="en-GB">
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
      <ToastRegion />
      <LiveRegion />
    </QueryClientProvider>
  </I18nProvider>,
);
