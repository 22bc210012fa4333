import { configure } from '@testing-library/preact';

/** A condition may take as long as the slowest machine needs; it is looked at again and again. */
configure({ asyncUtilTimeout: 15_000 });
